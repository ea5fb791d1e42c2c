package today

import (
	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/agenda"
)

// A mark tells a date from the others, whatever row it stands in.
type mark struct {
	kind   agenda.Kind
	key    string
	record domain.ID
	text   string
}

func markOf(x *app.DateLine) mark { return mark{x.Kind, x.Key, x.Record, x.Text} }
