package store

import (
	"secondlook/domain"
	"secondlook/domain/records"
)

// ownRegionRow is a row of own_regions.
type ownRegionRow struct {
	ID                                                 int64
	Key, Name, State, Counties, Cities, Zips, Missions string
}

// TableName returns the name of the table.
func (ownRegionRow) TableName() string { return "own_regions" }

func (r ownRegionRow) key() domain.ID { return domain.ID(r.ID) }

// OwnRegions returns the table of the regions that the user defined, one for each key.
func (t tables) OwnRegions() records.Table[domain.OwnRegion] {
	return table[domain.OwnRegion, ownRegionRow]{
		tables: t,
		from:   ownRegionFrom,
		clash:  domain.FieldError{Field: "key", Problem: "belongs to another region of yours"},
	}
}

func ownRegionFrom(o domain.OwnRegion) ownRegionRow {
	return ownRegionRow{
		ID:       int64(o.ID),
		Key:      o.Key,
		Name:     o.Name,
		State:    o.State,
		Counties: jsonText(o.Counties),
		Cities:   jsonText(o.Cities),
		Zips:     jsonText(o.Zips),
		Missions: jsonText(o.Missions),
	}
}

// record turns the row back into a record.
func (r ownRegionRow) record() (domain.OwnRegion, error) {
	o := domain.OwnRegion{ID: r.key(), Key: r.Key, Name: r.Name, State: r.State}
	var read reader
	read.json(&o.Counties, "counties", r.Counties)
	read.json(&o.Cities, "cities", r.Cities)
	read.json(&o.Zips, "zips", r.Zips)
	read.json(&o.Missions, "missions", r.Missions)
	return o, read.err
}
