// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0

// Reads Dockerfiles with BuildKit's own packages and says what they see, for the test that compares Gantry's tree with
// it. Standard input holds records: a length in decimal, LF, that many bytes. For each one a line of JSON is printed;
// texts are base64, for they may be any bytes. With the argument "words" the records are words to expand, with the
// variables that are given as further arguments.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

type heredoc struct {
	Name    []byte `json:"name"`
	Content []byte `json:"content"`
	Strip   bool   `json:"strip"`
	Expand  bool   `json:"expand"`
	FD      uint   `json:"fd"`
}

type instruction struct {
	Name     []byte    `json:"name"`
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Flags    [][]byte  `json:"flags"`
	JSON     bool      `json:"json"`
	Args     [][]byte  `json:"args"`
	Heredocs []heredoc `json:"heredocs"`
	Refused  string    `json:"refused"`
	Trigger  []byte    `json:"trigger"`
}

type reading struct {
	Error        string        `json:"error"`      // of the parser
	ErrorLine    int           `json:"error_line"` // as it says it
	Escape       string        `json:"escape"`
	Instructions []instruction `json:"instructions"` // all, or those before the parser's error
	FirstRefused int           `json:"first_refused"`
}

// The parser widens each byte of a flag to a character.
func flagBytes(flag string) []byte {
	out := []byte{}
	for _, r := range flag {
		out = append(out, byte(r))
	}
	return out
}

func args(node *parser.Node) [][]byte {
	out := [][]byte{}
	for n := node.Next; n != nil; n = n.Next {
		if len(n.Children) == 0 {
			out = append(out, []byte(n.Value))
		}
	}
	return out
}

func describe(node *parser.Node) instruction {
	out := instruction{
		Name:     []byte(strings.ToUpper(node.Value)),
		Start:    node.StartLine,
		End:      node.EndLine,
		Flags:    [][]byte{},
		JSON:     node.Attributes["json"],
		Args:     args(node),
		Heredocs: []heredoc{},
	}
	for _, flag := range node.Flags {
		out.Flags = append(out.Flags, flagBytes(flag))
	}
	for _, doc := range node.Heredocs {
		out.Heredocs = append(out.Heredocs,
			heredoc{[]byte(doc.Name), []byte(doc.Content), doc.Chomp, doc.Expand, doc.FileDescriptor})
	}
	if node.Next != nil && len(node.Next.Children) > 0 {
		out.Trigger = []byte(strings.ToUpper(node.Next.Children[0].Value))
	}
	if _, err := instructions.ParseInstructionWithLinter(node, linter.New(&linter.Config{})); err != nil {
		out.Refused = err.Error()
	}
	return out
}

func errorLine(err error) int {
	var located *parser.LocationError
	if errors.As(err, &located) && len(located.Locations) > 0 && len(located.Locations[0]) > 0 {
		return located.Locations[0][0].Start.Line
	}
	return 0
}

func linesBefore(data []byte, line int) []byte {
	at := 0
	for i := 1; i < line; i++ {
		next := bytes.IndexByte(data[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return data[:at]
}

func firstRefused(ast *parser.Node) int {
	_, _, err := instructions.Parse(ast, linter.New(&linter.Config{}))
	if err == nil {
		return 0
	}
	return errorLine(err)
}

func read(data []byte) reading {
	out := reading{Instructions: []instruction{}}
	result, err := parser.Parse(bytes.NewReader(data))
	if err != nil {
		out.Error = err.Error()
		out.ErrorLine = errorLine(err)
		result, err = parser.Parse(bytes.NewReader(linesBefore(data, out.ErrorLine)))
		if err != nil {
			return out
		}
	} else {
		out.FirstRefused = firstRefused(result.AST)
	}
	out.Escape = string(result.EscapeToken)
	for _, node := range result.AST.Children {
		out.Instructions = append(out.Instructions, describe(node))
	}
	return out
}

type expansion struct {
	Error string   `json:"error"`
	Text  []byte   `json:"text"`
	Words [][]byte `json:"words"`
}

func expand(word []byte, env []string) expansion {
	lex := shell.NewLex('\\')
	variables := shell.EnvsFromSlice(env)
	out := expansion{Words: [][]byte{}}
	result, err := lex.ProcessWordWithMatches(string(word), variables)
	if err != nil {
		out.Error = err.Error()
		return out
	}
	out.Text = []byte(result.Result)
	words, err := lex.ProcessWords(string(word), variables)
	if err != nil {
		out.Error = err.Error()
	}
	for _, one := range words {
		out.Words = append(out.Words, []byte(one))
	}
	return out
}

func answer(data []byte) any {
	if len(os.Args) > 1 && os.Args[1] == "words" {
		return expand(data, os.Args[2:])
	}
	return read(data)
}

func run() error {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	encoder := json.NewEncoder(output)
	for {
		line, err := input.ReadString('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		size, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil {
			return err
		}
		data := make([]byte, size)
		if _, err := io.ReadFull(input, data); err != nil {
			return err
		}
		if err := encoder.Encode(answer(data)); err != nil {
			return err
		}
	}
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
