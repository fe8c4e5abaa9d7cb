#!/usr/bin/env python3
"""floors.py FLOORS.toml SCORE.json: prints each field's F1 beside its floor; exits 1 where one is below.

A floor rises with the program and does not fall without a word in the commit that lowers it.
"""
import json, sys, tomllib

with open(sys.argv[1], "rb") as f:
    floors = tomllib.load(f)["f1"]
with open(sys.argv[2], encoding="utf8") as f:
    score = json.load(f)

below = 0
for field, floor in floors.items():
    got = score.get(field, {"f1": 0.0})["f1"]
    bad = got < floor
    below += bad
    print(f"{field:32}{got:8.3f}  floor {floor:.3f}{'  BELOW' if bad else ''}")
sys.exit(1 if below else 0)
