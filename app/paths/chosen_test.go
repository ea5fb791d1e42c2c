package paths

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// ownHomes gives the test folders of the system of its own.
func ownHomes(t *testing.T) (config, data string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("XDG variables are a custom of Linux")
	}
	config, data = t.TempDir(), t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	t.Setenv("XDG_DATA_HOME", data)
	return config, data
}

// wantStart wants a start with a folder.
func wantStart(t *testing.T, override, want string, wantChosen bool) {
	t.Helper()
	f, chosen, err := Start(override)
	if err != nil || f != under(want) || chosen != wantChosen {
		t.Errorf("Start(%q) = %+v, %t, %v; want %s, %t", override, f, chosen, err, want, wantChosen)
	}
}

func TestTheChosenFolderIsRemembered(t *testing.T) {
	config, data := ownHomes(t)
	own, mine, other := filepath.Join(data, "secondlook"), filepath.Join(t.TempDir(), "my records"), t.TempDir()
	wantStart(t, "", own, false)
	for _, dir := range []string{other, mine} {
		if err := Remember(dir); err != nil {
			t.Fatal(err)
		}
		wantStart(t, "", dir, true)
	}
	wantStart(t, other, other, false) // named for this start only
	wantStart(t, "", mine, true)
	if err := Remember(own); err != nil {
		t.Fatal(err)
	}
	wantStart(t, "", own, false)
	left, err := os.ReadDir(filepath.Join(config, "secondlook"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if err := Remember(own); err != nil { // nothing to forget
		t.Error(err)
	}
}

func TestAFileThatNamesNoFolder(t *testing.T) {
	config, data := ownHomes(t)
	if err := os.MkdirAll(filepath.Join(config, "secondlook"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "\n", "records", "../up\n"} {
		if err := os.WriteFile(filepath.Join(config, "secondlook", chosenName), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		wantStart(t, "", filepath.Join(data, "secondlook"), false)
	}
}

func TestAFolderThatCannotBeRemembered(t *testing.T) {
	config, _ := ownHomes(t)
	if err := os.WriteFile(filepath.Join(config, "secondlook"), []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Remember(t.TempDir()); err == nil {
		t.Error("a folder is remembered in a file")
	}
}
