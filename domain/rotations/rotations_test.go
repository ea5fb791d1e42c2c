package rotations_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/rotations"
)

var regions = domain.Regions{
	{Key: "central_valley", Name: "Central Valley", State: "CA", Cities: []string{"Fresno", "Visalia"}},
	{Key: "bay", Name: "Bay", State: "CA", Cities: []string{"Oakland"}},
}

func on(y int, m time.Month, d int) domain.Date { return domain.NewDate(y, m, d) }

// thirty are thirty days of hands-on work at a place from a day on.
func thirty(city, state string, start domain.Date) domain.Rotation {
	return domain.Rotation{HandsOn: true, City: city, State: state, Start: start, End: start.AddDays(29)}
}

const month = 30 / domain.DaysPerMonth

// Months go by region; what is to come stands apart, today still counts as done.
func TestMonthsByRegion(t *testing.T) {
	today := on(2026, 11, 22)
	watching := thirty("Visalia", "CA", on(2026, 5, 1))
	watching.HandsOn = false
	abroad := thirty("", "", on(2026, 1, 1))
	abroad.Country = "Guatemala"
	undated := thirty("Fresno", "CA", on(2026, 1, 1))
	undated.End = domain.Date{}
	all := []domain.Rotation{
		thirty("Oakland", "CA", on(2026, 1, 1)), thirty("Fresno", "CA", on(2026, 2, 1)), thirty("Visalia", "CA", on(2026, 11, 8)), // 15 of 30 days
		thirty("Buffalo", "NY", on(2026, 12, 1)), watching, abroad, undated,
	}
	got := rotations.ByRegion(all, regions, today)
	want := []rotations.Months{
		{Region: "central_valley", HandsOn: 1.5 * month, Watching: month, Planned: month / 2},
		{Region: "bay", HandsOn: month}, {Region: domain.National, Planned: month},
	}
	if len(got) != len(want) {
		t.Fatalf("the months are %+v", got)
	}
	for i, w := range want {
		near := math.Abs(got[i].HandsOn-w.HandsOn)+math.Abs(got[i].Watching-w.Watching)+math.Abs(got[i].Planned-w.Planned) < 1e-9
		if got[i].Region != w.Region || !near {
			t.Errorf("the months are %+v, want %+v", got[i], w)
		}
	}
}

// The ladder of the guide: the valley, then California, then the safety net
// elsewhere.
func TestLadder(t *testing.T) {
	for _, tt := range []struct {
		city, state, country string
		setting              domain.Setting
		want                 rotations.Rung
	}{
		{"Fresno", "CA", "", domain.SettingUnknown, rotations.Valley},
		{"Fresno", "CA", "", domain.PrivatePractice, rotations.Valley},
		{"Oakland", "CA", "", domain.CountyHospital, rotations.California},
		{"Oakland", "CA", "", domain.CommunityHospital, rotations.California},
		{"Oakland", "CA", "", domain.UniversityHospital, rotations.OffLadder},
		{"Oakland", "CA", "", domain.SettingUnknown, rotations.OffLadder},
		{"Buffalo", "NY", "", domain.HealthCenter, rotations.Elsewhere},
		{"Buffalo", "NY", "", domain.CommunityHospital, rotations.OffLadder},
		{"", "", "Guatemala", domain.RuralSite, rotations.OffLadder},
	} {
		r := domain.Rotation{City: tt.city, State: tt.state, Country: tt.country, Setting: tt.setting}
		if got := rotations.RungOf(r, regions); got != tt.want {
			t.Errorf("%s %s %v stands on %v, want %v", tt.city, tt.country, tt.setting, got, tt.want)
		}
	}
}

func TestRelevance(t *testing.T) {
	wished := []domain.Specialty{{Name: domain.Neurology, Short: "Neuro"}}
	for _, tt := range []struct {
		specialty string
		setting   domain.Setting
		want      int
	}{
		{"neuro", domain.CountyHospital, 2}, {domain.Psychiatry, domain.UniversityHospital, 1}, {"Urology", domain.CommunityHospital, 1}, {"Urology", domain.SettingUnknown, 0}, {"", domain.SettingUnknown, 0},
	} {
		if got := rotations.RelevanceOf(domain.Rotation{Specialty: tt.specialty, Setting: tt.setting}, wished); got.Score() != tt.want {
			t.Errorf("%s at a %v scores %d: %+v", tt.specialty, tt.setting, got.Score(), got)
		}
	}
}

// Hands-on work without a role is asked about, and so is that of a student who
// graduates before it ends: on the very day he still is one.
func TestQuestions(t *testing.T) {
	graduation := on(2026, 6, 26)
	hands := func(role domain.RotationRole, end domain.Date) domain.Rotation {
		return domain.Rotation{HandsOn: true, Role: role, End: end}
	}
	bare := hands(domain.EnrolledStudent, graduation)
	bare.Warnings = domain.SetOf(domain.NoMalpracticeCover)
	for _, tt := range []struct {
		name string
		r    domain.Rotation
		want []rotations.Question
	}{
		{"no role", hands(domain.RoleUnknown, graduation), []rotations.Question{rotations.AskRole}},
		{"a student", hands(domain.EnrolledStudent, graduation), nil},
		{"a student no more", hands(domain.EnrolledStudent, graduation.AddDays(1)), []rotations.Question{rotations.AskGraduate}},
		{"a trainee", hands(domain.LicensedTrainee, graduation), []rotations.Question{rotations.AskLicense}},
		{"watching", domain.Rotation{Kind: domain.Observership}, []rotations.Question{rotations.OnlyWatches}},
		{"research", domain.Rotation{Kind: domain.ResearchRotation}, nil},
		{"watching elsewhere", domain.Rotation{Kind: domain.OtherRotation, Role: domain.Observer}, []rotations.Question{rotations.OnlyWatches}},
		{"not insured", bare, []rotations.Question{rotations.AskCover}},
		{"abroad", domain.Rotation{HandsOn: true, Country: "Guatemala"}, nil},
	} {
		if got := rotations.Questions(tt.r, graduation); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// What nobody has told stays unknown, and is never counted as free.
func TestPrice(t *testing.T) {
	four := domain.Rotation{Start: on(2028, 2, 2), End: on(2028, 2, 29), CostCents: 200_000, StayCents: 100_000} // a leap year
	if got := rotations.PriceOf(four); got != (rotations.Price{Weeks: 4, Fee: 50_000, Stay: 25_000, Sum: 75_000, Whole: true}) {
		t.Errorf("the price is %+v", got)
	}
	four.StayCents = 0
	if got := rotations.PriceOf(four); got.Whole || got.Stay != 0 || got.Sum != 50_000 {
		t.Errorf("without the stay it is %+v", got)
	}
	four.End = domain.Date{}
	if got := rotations.PriceOf(four); got != (rotations.Price{}) {
		t.Errorf("without days it is %+v", got)
	}
}

func TestAdds(t *testing.T) {
	r := thirty("Fresno", "CA", on(2026, 1, 1))
	if got := rotations.Adds(r); math.Abs(got-month) > 1e-9 {
		t.Errorf("it adds %v months", got)
	}
	if r.HandsOn = false; rotations.Adds(r) != 0 {
		t.Error("watching adds months")
	}
	r.HandsOn, r.Country = true, "Guatemala"
	if rotations.Adds(r) != 0 {
		t.Error("work abroad adds months in the United States")
	}
}
