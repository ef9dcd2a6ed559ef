#ifndef TSUCHI_CLINUX_H
#define TSUCHI_CLINUX_H

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>

/* prctl is variadic, which Swift cannot call. */

static inline int tsuchi_set_undumpable(void) {
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static inline int tsuchi_die_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}

/* glibc shows pipe2 to GNU programs only; without it a child started meanwhile would inherit. */
extern int pipe2(int ends[2], int flags);

static inline int tsuchi_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

/* Likewise; the file has no name and goes with its descriptor. */
extern int memfd_create(const char *name, unsigned int flags);

static inline int tsuchi_memory_file(void) {
    return memfd_create("messages", 1 /* MFD_CLOEXEC */);
}

static inline int tsuchi_set_pipe_size(int descriptor, int size) {
    return fcntl(descriptor, 1031 /* F_SETPIPE_SZ, shown to GNU programs only */, size);
}

/* Likewise; the program gets no descriptor from this one on. */
extern int posix_spawn_file_actions_addclosefrom_np(
    posix_spawn_file_actions_t *actions, int from);

static inline int tsuchi_close_from(posix_spawn_file_actions_t *actions, int from) {
    return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

#endif
