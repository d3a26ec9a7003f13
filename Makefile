# Placebook. The two commands that matter are `make run` and `make test`; on Debian and
# Ubuntu each first installs what it misses (scripts/need).

SHELL := /bin/bash
.DEFAULT_GOAL := help

# What `make run` hands to the program, for example: make run ARGS="--store /tmp/try"
ARGS ?=

# migrated_fynedo turns Fyne's thread checks off, which tests keep on; no_metadata and
# release stop it from reading a FyneApp.toml that lies beside the program; no_emoji leaves
# out a colour font that no page uses.
TAGS := migrated_fynedo,no_emoji,no_metadata,release

# What `make package` builds: linux, windows or both.
FOR ?= linux windows

.PHONY: help run build cli test quick external race window packagetest package sizes bench clean

help:
	@echo "make run      build Placebook and open it"
	@echo "make test     everything that proves it sound; it brings its own display"
	@echo "make quick    the part of that which needs no C compiler and no display"
	@echo "make external | race | window   the other parts, one at a time"
	@echo "make bench    how long things take, and how much memory (BENCH=regexp chooses)"
	@echo "make package  what people install, for Linux and Windows, in dist/ (FOR=linux, FOR=windows: one of them)"
	@echo "make packagetest   packages built, installed, used, upgraded and removed"
	@echo "make sizes    what is in dist/, and start, idle and memory beside a bare window"
	@echo "make build    ./placebook, window and command line"
	@echo "make cli      ./placebook, the command line alone: needs no C compiler"
	@echo "make clean    removes what was built"

run: build
	@./placebook $(ARGS)

build:
	@scripts/need run
	@scripts/build -tags $(TAGS)

cli:
	@CGO_ENABLED=0 scripts/build

test:
	@scripts/need test
	@scripts/test

quick:
	@scripts/test quick

external race window:
	@scripts/need test
	@scripts/test $@

package:
	@scripts/need package
	@TAGS=$(TAGS) scripts/package $(FOR)

sizes:
	@scripts/need packagetest
	@TAGS=$(TAGS) scripts/packaging/sizes

packagetest:
	@scripts/need test
	@scripts/need packagetest
	@TAGS=$(TAGS) scripts/test package

bench:
	@scripts/bench

clean:
	@rm -rf placebook build dist
