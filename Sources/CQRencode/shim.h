#ifndef TSUCHI_CQRENCODE_H
#define TSUCHI_CQRENCODE_H

#include <qrencode.h>

/* Two functions that libqrencode has but does not declare for others: all that QRcode_encodeString
   does is to call them one after the other, with -1 for the mask. With a mask given it leaves out
   the scoring of the eight masks, module by module, which takes nine tenths of its time. Weak, for
   they are there only where the library was built with its tests, as Debian's is; without them
   its own choice is as good, only slower. */

extern int Split_splitStringToQRinput(const char *string, QRinput *input, QRencodeMode hint,
                                      int casesensitive) __attribute__((weak));
extern QRcode *QRcode_encodeMask(QRinput *input, int mask) __attribute__((weak));

/* Whether a symbol can be had with mask 0. */
static inline int tsuchi_qr_takes_mask(void) {
    return Split_splitStringToQRinput != 0 && QRcode_encodeMask != 0;
}

/* As QRcode_encodeString(string, version, level, QR_MODE_8, 1), but with mask 0. Only if
   tsuchi_qr_takes_mask. */
static inline QRcode *tsuchi_qr_encode_with_mask_0(const char *string, int version,
                                                   QRecLevel level) {
    QRinput *input = QRinput_new2(version, level);
    if (input == 0) return 0;
    QRcode *code = 0;
    if (Split_splitStringToQRinput(string, input, QR_MODE_8, 1) >= 0) {
        code = QRcode_encodeMask(input, 0);
    }
    QRinput_free(input);
    return code;
}

#endif
