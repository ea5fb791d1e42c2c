package settings

import (
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Commands are what the panel of Ctrl+K offers besides the tabs.
func (p *Page) Commands() []ui.Action {
	looks, kept := p.look, p.data
	quiet := p.app.Quiet()
	out := []ui.Action{
		{Text: "Back up now", Do: kept.backUp},
		{Text: map[bool]string{true: "Show chances", false: "Hide chances"}[quiet], Do: func() { ui.SetQuiet(p.host, p.app, !quiet) }},
	}
	for mode, name := range modeNames {
		out = append(out, ui.Action{Text: "Colours: " + name, Do: func() {
			looks.choose(func(now *theme.Look) { now.Mode = theme.Mode(mode) })
		}})
	}
	for size, name := range textNames {
		out = append(out, ui.Action{Text: "Size of text: " + name, Do: func() {
			looks.choose(func(now *theme.Look) { now.Text = theme.TextSize(size) })
		}})
	}
	return out
}
