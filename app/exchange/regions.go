package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"secondlook/domain"
)

// regionColumns are the columns of a table of regions; the first three are
// required.
var regionColumns = []string{"key", "name", "state", "counties", "cities", "zips", "missions"}

const neededRegionColumns = 3

// ReadRegions reads regions from CSV, one a row, with lists separated by
// semicolons. A row with nothing but a key takes the user's own region with
// that key away; it comes back with only its key. When any row is wrong, the
// problems say what, row by row, and no region is returned. The error is a
// sentence about the file as a whole.
func ReadRegions(r io.Reader) (regions []domain.OwnRegion, wrong []string, err error) {
	t, err := tableOf(r)
	if err != nil {
		return nil, nil, err
	}
	im := &regionImporter{columns: columns{at: map[string]int{}}, rows: map[string]int{}}
	if err := im.header(t.header, regionColumns, neededRegionColumns, "regions"); err != nil {
		return nil, nil, err
	}
	return im.read(t)
}

// HoldsRegions reports whether a file is a table of regions and not of
// programs, by its header.
func HoldsRegions(b []byte) bool {
	text, err := decode(b, true)
	if err != nil {
		return false
	}
	t, err := newTable(text)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(regionColumns[neededRegionColumns:], func(name string) bool {
		return name != "missions" && slices.Contains(t.header, name) // programs have missions too
	})
}

// A regionImporter gathers the rows of one file.
type regionImporter struct {
	columns
	problems
	rows map[string]int // the row in which a key stood
	out  []domain.OwnRegion
}

func (im *regionImporter) read(t *table) ([]domain.OwnRegion, []string, error) {
	if err := t.each(&im.problems, "regions", im.region); err != nil {
		return nil, nil, err
	}
	if len(im.list) > 0 {
		return nil, im.all(), nil
	}
	return im.out, nil, nil
}

// region reads one row.
func (im *regionImporter) region(l line) {
	r := domain.OwnRegion{
		Key: strings.ToLower(im.cell(l, "key")), Name: plain(im.cell(l, "name")), State: strings.ToUpper(im.cell(l, "state")),
		Counties: im.places(l, "counties"), Cities: im.places(l, "cities"), Zips: im.places(l, "zips"),
	}
	if row, twice := im.rows[r.Key]; twice {
		im.problem(l, "the region %s stands in row %d already: keep one of the two", brief(r.Key), row)
		return
	}
	im.rows[r.Key] = l.number
	if im.keyOnly(l) {
		probe := domain.OwnRegion{Key: r.Key, Name: "any", State: "CA"}
		if im.report(l, probe.Validate()) {
			im.out = append(im.out, domain.OwnRegion{Key: r.Key})
		}
		return
	}
	missions, err := missionsOf(im.cell(l, "missions"))
	if err != nil {
		im.problem(l, "missions %v", err)
		return
	}
	r.Missions = missions
	if im.report(l, r.Validate()) {
		im.out = append(im.out, r)
	}
}

// missionsOf reads a list of missions as the fact of a program of that name is
// read.
func missionsOf(text string) (domain.Tags, error) {
	f, ok := domain.FieldNamed("missions")
	if !ok || text == "" {
		return 0, nil
	}
	var scratch domain.Program
	err := f.Set(&scratch, text, domain.Provenance{})
	return scratch.Missions.Value, err
}

// keyOnly reports whether a row has a key and nothing else.
func (im *regionImporter) keyOnly(l line) bool {
	return !slices.ContainsFunc(regionColumns[1:], func(name string) bool { return im.cell(l, name) != "" })
}

// places splits a cell at its semicolons; a last one does no harm.
func (im *regionImporter) places(l line, column string) []string {
	text := strings.TrimSpace(strings.TrimSuffix(im.cell(l, column), ";"))
	if text == "" {
		return nil
	}
	parts := strings.Split(text, ";")
	for i := range parts {
		parts[i] = plain(parts[i])
	}
	return parts
}

// plain makes every stretch of white space one blank.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

// WriteRegions writes a region table as CSV that [ReadRegions] reads.
func WriteRegions(w io.Writer, regions domain.Regions) error {
	out := csv.NewWriter(w)
	_ = out.Write(regionColumns) // Error tells
	for _, r := range regions {
		_ = out.Write([]string{
			r.Key, r.Name, r.State, strings.Join(r.Counties, ";"), strings.Join(r.Cities, ";"), strings.Join(r.Zips, ";"), r.Missions.String(),
		})
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write regions: %w", err)
	}
	return nil
}
