internal import Foundation
internal import TestSupport
internal import Testing

/// A library that stands between a program and the system and lets one call on files below a
/// folder fail: what SQLite writes is reached too, in the coordinator and in every worker.
struct FaultyCalls {
    private let library: String
    private let folder: String

    /// A call of the system's that writes.
    enum Call: String, CaseIterable {
        case open, write, pwrite, fsync, fdatasync, rename, unlink
    }

    /// Builds the library in a folder.
    init(in workplace: String, on folder: String) throws {
        self.folder = folder
        library = workplace + "/faulty-calls.so"
        let source = workplace + "/faulty-calls.c"
        try Data(Self.source.utf8).write(to: URL(fileURLWithPath: source))
        let result = try ExternalTool.run(
            "cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
        try #require(result.status == 0, "\(result.errors)")
    }

    /// The surroundings in which the call of that number, counted from 1 in each process, fails.
    func environment(_ call: Call, _ number: Int, errno: Int32) -> [String: String] {
        [
            "LD_PRELOAD": library, "FAULT_FOLDER": folder, "FAULT_CALL": call.rawValue,
            "FAULT_NUMBER": String(number), "FAULT_ERRNO": String(errno),
        ]
    }

    /// The surroundings in which no write takes more than so many bytes.
    func environment(shortWrites bytes: Int) -> [String: String] {
        ["LD_PRELOAD": library, "FAULT_FOLDER": folder, "FAULT_SHORT": String(bytes)]
    }

    private static let source = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <stdarg.h>
        #include <stdatomic.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/types.h>
        #include <unistd.h>

        static atomic_int calls;

        static int is_below(const char *path) {
            const char *folder = getenv("FAULT_FOLDER");
            return folder && path && strncmp(path, folder, strlen(folder)) == 0;
        }

        static int is_file_below(int file) {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", file);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length < 0) return 0;
            path[length] = 0;
            return is_below(path);
        }

        static int fails(const char *call) {
            const char *wanted = getenv("FAULT_CALL");
            if (!wanted || strcmp(wanted, call) != 0) return 0;
            if (atomic_fetch_add(&calls, 1) + 1 != atoi(getenv("FAULT_NUMBER"))) return 0;
            errno = atoi(getenv("FAULT_ERRNO"));
            return 1;
        }

        static size_t shortened(size_t count) {
            const char *most = getenv("FAULT_SHORT");
            return most && count > (size_t)atoi(most) ? (size_t)atoi(most) : count;
        }

        #define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

        ssize_t write(int file, const void *bytes, size_t count) {
            REAL(write);
            if (!is_file_below(file)) return real(file, bytes, count);
            return fails("write") ? -1 : real(file, bytes, shortened(count));
        }
        ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
            REAL(pwrite);
            if (!is_file_below(file)) return real(file, bytes, count, offset);
            return fails("pwrite") ? -1 : real(file, bytes, shortened(count), offset);
        }
        ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
            REAL(pwrite64);
            if (!is_file_below(file)) return real(file, bytes, count, offset);
            return fails("pwrite") ? -1 : real(file, bytes, shortened(count), offset);
        }
        int fsync(int file) {
            REAL(fsync);
            return is_file_below(file) && fails("fsync") ? -1 : real(file);
        }
        int fdatasync(int file) {
            REAL(fdatasync);
            return is_file_below(file) && fails("fdatasync") ? -1 : real(file);
        }
        int rename(const char *from, const char *to) {
            REAL(rename);
            return is_below(to) && fails("rename") ? -1 : real(from, to);
        }
        int unlink(const char *path) {
            REAL(unlink);
            return is_below(path) && fails("unlink") ? -1 : real(path);
        }
        #define OPEN(name) \
            int name(const char *path, int flags, ...) { \
                REAL(name); \
                va_list list; \
                va_start(list, flags); \
                mode_t mode = va_arg(list, mode_t); \
                va_end(list); \
                if (is_below(path) && (flags & O_CREAT) && fails("open")) return -1; \
                return real(path, flags, mode); \
            }
        OPEN(open)
        OPEN(open64)
        """#
}
