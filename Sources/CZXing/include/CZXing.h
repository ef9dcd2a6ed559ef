#ifndef TSUCHI_CZXING_H
#define TSUCHI_CZXING_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Reads the QR code of a picture of 8-bit grey with ZXing, which has a C++ interface only.
   Gives the number of bytes of the payload, of which at most `capacity` are stored, or -1 if there
   is no readable code. `level` is set to L, M, Q or H. */
long tsuchi_read_qr_code(const uint8_t *grey, int width, int height, int stride, char *payload,
                         size_t capacity, char *level);

/* A QR code and where it was found. */
typedef struct {
    /* Its corners in dots, clockwise from the one that is its own top left. */
    int x[4];
    int y[4];
    /* L, M, Q or H. */
    char level;
    /* Where its payload begins among all payloads, and its length in bytes. */
    size_t start;
    size_t length;
} tsuchi_found_qr_code;

/* Finds the QR codes of a whole page, dark on light, also turned ones. Gives their number, of which
   at most `capacity` are stored; -1 if the search failed. All payloads together are stored one
   after the other up to `payload_capacity`; a code whose payload has no room is left out. */
long tsuchi_find_qr_codes(const uint8_t *grey, int width, int height, int stride,
                          tsuchi_found_qr_code *found, size_t capacity, char *payloads,
                          size_t payload_capacity);

/* The version of ZXing that this was built with. */
const char *tsuchi_zxing_version(void);

#ifdef __cplusplus
}
#endif

#endif
