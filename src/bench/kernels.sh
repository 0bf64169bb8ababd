#!/usr/bin/env bash
# Measures the text kernels: src/bench/kernels.sh [options of JMH], for example
#   src/bench/kernels.sh -p corpus=articles.jsonl.gz -p articles=5000
#   src/bench/kernels.sh terms -f 3 -prof gc
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$home"
mvn -B -q -P bench -DskipTests test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench-classpath.txt -Dmdep.includeScope=test >&2
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/bench-classpath.txt)" \
  org.openjdk.jmh.Main "$@"
