/* Loaded before the system's library, makes each flush to disk but the first SLOW_FLUSH_AFTER take SLOW_FLUSH_MS milliseconds. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_int flushes;

static void wait_first(void) {
  const char *ms = getenv("SLOW_FLUSH_MS");
  const char *after = getenv("SLOW_FLUSH_AFTER");
  if (ms && atomic_fetch_add(&flushes, 1) >= (after ? atoi(after) : 0)) usleep((useconds_t)atoi(ms) * 1000);
}

int fsync(int file) {
  wait_first();
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
  wait_first();
  return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file);
}
