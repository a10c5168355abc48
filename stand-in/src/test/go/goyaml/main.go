// Goyaml says what Juju's relation-set makes of a payload on its standard input.
//
// Each line that comes in is a payload in base64; each line that goes out is what gopkg.in/yaml.v2 reads from it into a
// map[string]string, as relation-set --file does: {"settings": {...}} or {"error": "..."}.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"os"

	goyaml "gopkg.in/yaml.v2"
)

type answer struct {
	Settings map[string]string `json:"settings,omitempty"`
	Error    string            `json:"error,omitempty"`
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		payload, err := base64.StdEncoding.DecodeString(string(line[:len(line)-1]))
		if err != nil {
			panic(err)
		}
		if err := out.Encode(read(payload)); err != nil {
			panic(err)
		}
	}
}

func read(payload []byte) answer {
	settings := make(map[string]string)
	if err := goyaml.Unmarshal(payload, settings); err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Settings: settings}
}
