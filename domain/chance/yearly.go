package chance

import "strings"

// seasonRows are the settings of seasons that are kept.
const seasonRows = `set.hindsight_days`

// yearlyRows lists the settings of what goes on from one season to the next.
func yearlyRows() []string { return strings.Fields(seasonRows) }
