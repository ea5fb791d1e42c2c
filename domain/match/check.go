package match

import "fmt"

// check refuses what is no instance.
func (in *Instance) check() error {
	applicants, programs := len(in.Applicants), len(in.Programs)
	ofApplicants, ofPrograms := newSet(applicants), newSet(programs)
	for p, x := range in.Programs {
		if x.Positions < 0 {
			return fmt.Errorf("program %d has %d positions", p, x.Positions)
		}
		if err := ofApplicants.list(x.Ranks); err != nil {
			return fmt.Errorf("program %d ranks applicant %w", p, err)
		}
	}
	for a, ranks := range in.Applicants {
		if err := ofPrograms.list(ranks); err != nil {
			return fmt.Errorf("applicant %d ranks program %w", a, err)
		}
	}
	if err := in.checkCouples(); err != nil {
		return err
	}
	if err := in.checkSupplements(ofPrograms); err != nil {
		return err
	}
	return in.checkReversions(ofPrograms)
}

func (in *Instance) checkSupplements(ofPrograms *set) error {
	seen := map[[2]int32]bool{}
	for _, s := range in.Supplements {
		key := [2]int32{s.Applicant, s.Program}
		if !within(s.Applicant, len(in.Applicants)) || !within(s.Program, len(in.Programs)) || seen[key] {
			return fmt.Errorf("supplemental list of applicant %d for program %d: unknown, or there twice", s.Applicant, s.Program)
		}
		seen[key] = true
		ofPrograms.begin()
		ofPrograms.mark[s.Program] = ofPrograms.turn // nobody holds two seats of one program
		if err := ofPrograms.add(s.Ranks); err != nil {
			return fmt.Errorf("supplemental list of applicant %d for program %d has program %w", s.Applicant, s.Program, err)
		}
	}
	return nil
}

func (in *Instance) checkReversions(ofPrograms *set) error {
	ofPrograms.begin()
	for _, r := range in.Reversions {
		if err := ofPrograms.add([]int32{r.From}); err != nil {
			return fmt.Errorf("positions revert from program %w", err)
		}
		if !within(r.To, len(in.Programs)) || r.To == r.From {
			return fmt.Errorf("positions of program %d revert to %d", r.From, r.To)
		}
	}
	return nil
}

func (in *Instance) checkCouples() error {
	members := newSet(len(in.Applicants))
	members.begin()
	for i, c := range in.Couples {
		if err := members.add([]int32{c.First, c.Second}); err != nil {
			return fmt.Errorf("couple %d has applicant %w", i, err)
		}
		if len(in.Applicants[c.First])+len(in.Applicants[c.Second]) > 0 {
			return fmt.Errorf("couple %d has a member with a list of his own", i)
		}
		seen := map[[2]int32]bool{}
		for _, pair := range c.Pairs {
			for _, p := range pair {
				if p != None && !within(p, len(in.Programs)) {
					return fmt.Errorf("couple %d ranks program %d: unknown", i, p)
				}
			}
			if seen[pair] {
				return fmt.Errorf("couple %d ranks %v twice", i, pair)
			}
			seen[pair] = true
		}
	}
	return nil
}

func within(i int32, n int) bool { return i >= 0 && int(i) < n }

// A set is numbers below a limit, emptied at once by a new turn.
type set struct {
	mark []int32
	turn int32
}

func newSet(n int) *set { return &set{mark: make([]int32, n)} }

func (s *set) begin() { s.turn++ }

// list wants numbers to be different.
func (s *set) list(of []int32) error {
	s.begin()
	return s.add(of)
}

func (s *set) add(of []int32) error {
	for _, i := range of {
		switch {
		case !within(i, len(s.mark)):
			return fmt.Errorf("%d: unknown", i)
		case s.mark[i] == s.turn:
			return fmt.Errorf("%d twice", i)
		}
		s.mark[i] = s.turn
	}
	return nil
}
