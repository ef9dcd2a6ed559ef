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

/* The version of ZXing that this was built with. */
const char *tsuchi_zxing_version(void);

#ifdef __cplusplus
}
#endif

#endif
