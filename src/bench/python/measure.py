"""Runs a command; tells its wall and CPU seconds and its peak memory.

Usage: measure.py COMMAND ...; the last line on standard error is JSON."""
import json
import os
import resource
import sys
import threading
import time


def memory(pid):
    """Resident memory of a process and its children, in MiB."""
    pids, total = [pid], 0
    for parent in pids:
        try:
            with open(f"/proc/{parent}/task/{parent}/children") as children:
                pids.extend(int(child) for child in children.read().split())
            with open(f"/proc/{parent}/statm") as statm:
                total += int(statm.read().split()[1])
        except (OSError, IndexError):
            pass
    return total * resource.getpagesize() / 2**20


def measured(command, **options):
    """Exit code and figures of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    pid = os.posix_spawnp(command[0], command, os.environ, **options)
    peak, done = [0.0], threading.Event()

    def watch():
        while not done.wait(0.2):
            peak[0] = max(peak[0], memory(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status = os.waitpid(pid, 0)
    done.set()
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return os.waitstatus_to_exitcode(status), {
        "wall": round(time.monotonic() - start, 1),
        "cpu": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 1),
        "peak_mib": round(peak[0]),
    }


if __name__ == "__main__":
    code, figures = measured(sys.argv[1:])
    print(json.dumps(figures), file=sys.stderr)
    sys.exit(code)
