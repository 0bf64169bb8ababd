#!/usr/bin/env bash
# Compares Marsad with a plain MLlib pipeline and with scikit-learn on one file: --help tells all.
#   src/bench/compare.sh articles.jsonl.gz
#   src/bench/compare.sh labelled.jsonl.gz --topics 9 --labels label --times 3
# PYTHON is one with src/bench/python/requirements.txt, default python3.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mvn -B -q -f "$home/pom.xml" -P bench -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile="$home/target/bench-classpath.txt" -Dmdep.includeScope=test >&2
"$home/jobs/run-local.sh" --help >/dev/null # prepares fast starts, once
exec "${PYTHON:-python3}" "$home/src/bench/python/compare.py" "$@"
