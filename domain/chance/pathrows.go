package chance

import "strings"

// pathRows are what paths over several seasons go by, in the order in which they
// are shown. They move no chance of a program. Zero dollars and a chance of zero
// are what nobody has told.
const pathRows = `set.path_seasons set.path_same set.path_rotation_months set.path_post_days set.path_letters
	set.path_soap set.path_preliminary set.path_transitional
	set.path_living set.path_pay_research set.path_pay_coordinator set.path_pay_clinic set.path_pay_resident`

// pathSettings lists them.
func pathSettings() []string { return strings.Fields(pathRows) }

// pathBounds are their bounds that are not usual for settings.
var pathBounds = map[string]Bounds{
	"set.path_seasons":         {Low: 1, High: 6, Whole: true},
	"set.path_same":            {High: 1},
	"set.path_rotation_months": {Low: 1, High: 12, Whole: true},
	"set.path_letters":         {High: 4, Whole: true},
	"set.path_soap":            {High: 1},
	"set.path_preliminary":     {High: 1},
	"set.path_transitional":    {High: 1},
	"set.path_living":          {High: mostDollars, Whole: true},
	"set.path_pay_research":    {High: mostDollars, Whole: true},
	"set.path_pay_coordinator": {High: mostDollars, Whole: true},
	"set.path_pay_clinic":      {High: mostDollars, Whole: true},
	"set.path_pay_resident":    {High: mostDollars, Whole: true},
}

// mostDollars is more than a year of any of this costs or pays.
const mostDollars = 1e6
