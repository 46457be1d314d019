# shellcheck shell=bash
# Shared by the scripts beside it: where things are, which JDK, how to build. Sourced, not run.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$top/target/quarkus-app/quarkus-run.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# Memory of the service without its database: heap, stacks and code together stay under 512 MB.
DOORSTEP_JVM=${DOORSTEP_JVM:--Xmx224m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -XX:TieredStopAtLevel=4 -Dfile.encoding=UTF-8}

# Classes as the JVM has laid them out after an earlier run: half the time and the work of a start (JEP 350). The first run
# after a build writes the file when it stops; one that doesn't fit this JVM or this build is passed over.
class_archive() {
  local archive
  archive=$top/target/classes-of-$("$java" -version 2>&1 | tr -cd 'a-zA-Z0-9' | cksum | cut -d' ' -f1).jsa
  if [ "$archive" -nt "$jar" ]; then
    echo "-XX:SharedArchiveFile=$archive"
  elif [ -w "$top/target" ]; then
    echo "-XX:ArchiveClassesAtExit=$archive"
  fi
  echo "-Xlog:cds=off -Xlog:cds+dynamic=off"
}

# The program, with a command and its arguments: DOORSTEP_JVM is several words.
# shellcheck disable=SC2086
doorstep() { DOORSTEP_DATA=${DOORSTEP_DATA:-$top/data} exec "$java" $DOORSTEP_JVM -jar "$jar" "$@"; }

fail() { printf '%s\n%s\n' "$1" "$2" >&2; exit 1; }

unknown() { fail "不认识的参数：$1（用 -h 看说明）" "Unknown option: $1 (see -h)"; }

# What follows an option.
value() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then fail "$1 后面要写一个值（用 -h 看说明）" "$1 needs a value (see -h)"; fi
  printf '%s' "$2"
}

# The comment at the head of a script is its help.
print_help() { sed -n '2,/^[^#]/p' "$1" | sed -n 's/^# \{0,1\}//p'; }

# What scripts/run and scripts/dev can be told; the service reads it from the environment.
service_options() {
  local script=$1
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --demo) DOORSTEP_DEMO=true ;;
      --port) DOORSTEP_PORT=$(value "$@"); shift ;;
      --data) DOORSTEP_DATA=$(value "$@"); shift ;;
      -h | --help) print_help "$script"; exit 0 ;;
      *) unknown "$1" ;;
    esac
    shift
  done
  if ! [[ ${DOORSTEP_PORT:=8080} =~ ^[0-9]{1,5}$ ]] || [ "$DOORSTEP_PORT" -lt 1 ] || [ "$DOORSTEP_PORT" -gt 65535 ]; then
    fail "端口应是 1 到 65535 之间的数字：$DOORSTEP_PORT" "The port should be a number from 1 to 65535: $DOORSTEP_PORT"
  fi
  DOORSTEP_DATA=$(realpath -m "$DOORSTEP_DATA")
  export DOORSTEP_PORT DOORSTEP_DATA DOORSTEP_DEMO=${DOORSTEP_DEMO:-false} DOORSTEP_SURVEYS=${DOORSTEP_SURVEYS:-$top/surveys}
}

need_jdk() {
  command -v "$java" >/dev/null 2>&1 ||
    fail "没有找到 Java。请安装 JDK 17 或更新的版本（Debian/Ubuntu：apt-get install openjdk-17-jdk-headless），或设置 JAVA_HOME。" \
      "Java was not found. Install a JDK 17 or later (Debian/Ubuntu: apt-get install openjdk-17-jdk-headless), or set JAVA_HOME."
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] ||
    fail "Java 版本太旧：${version:-未知}，需要 17 或更新。请安装新的 JDK，或让 JAVA_HOME 指向它。" \
      "This Java is too old: ${version:-unknown}; 17 or later is needed. Install a newer JDK, or point JAVA_HOME to one."
}

need_compiler() {
  command -v "${java}c" >/dev/null 2>&1 ||
    fail "只有 Java 运行环境，没有编译器。请安装完整的 JDK（openjdk-17-jdk-headless）。" \
      "There is a Java runtime but no compiler. Install a full JDK (openjdk-17-jdk-headless)."
}

# Maven through the wrapper; a failure to reach the network is told from a failure of the code.
maven() {
  local log status=0
  log=$(mktemp)
  (cd "$top" && ./mvnw -B -ntp "$@") 2>&1 | tee "$log" || status=$?
  if [ "$status" -ne 0 ] && grep -qE 'Could not transfer|Unknown host|UnknownHostException|Failed to fetch|Temporary failure in name resolution|Could not resolve host|Connection refused|Network is unreachable' "$log"; then
    printf '\n%s\n%s\n' "第一次构建要从 Maven 中央仓库下载依赖，但网络不通。请接上网络，或在 ~/.m2/settings.xml 里配置镜像，再运行一次。" \
      "The first build downloads its libraries from Maven Central, which cannot be reached. Connect to the network, or name a mirror in ~/.m2/settings.xml, and run this again." >&2
  fi
  rm -f "$log"
  return "$status"
}

# A container has the jar and no sources.
build_if_needed() {
  if [ ! -d "$top/src" ]; then return; fi
  if [ -f "$jar" ] && [ -z "$(find "$top/src/main" "$top/pom.xml" -newer "$jar" -print -quit)" ]; then return; fi
  need_compiler
  echo "正在构建（第一次要下载依赖，需要几分钟）… Building (the first time downloads libraries, some minutes) …"
  maven -q package -Dmaven.test.skip=true || exit 1
  touch "$jar"
}
