#ifndef TSUCHI_CLINUX_H
#define TSUCHI_CLINUX_H

#include <signal.h>
#include <sys/prctl.h>

/* prctl is variadic, which Swift cannot call. */

static inline int tsuchi_set_undumpable(void) {
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static inline int tsuchi_die_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}

#endif
