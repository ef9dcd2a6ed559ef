#include "CZXing.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <algorithm>

using namespace ZXing;

namespace {

Result read(const ImageView &picture, bool isPure) {
    DecodeHints hints;
    hints.setFormats(BarcodeFormat::QRCode);
    hints.setIsPure(isPure);
    hints.setTryHarder(!isPure);
    hints.setTryRotate(false);
    return ReadBarcode(picture, hints);
}

} // namespace

extern "C" long tsuchi_read_qr_code(const uint8_t *grey, int width, int height, int stride,
                                    char *payload, size_t capacity, char *level) {
    try {
        ImageView picture(grey, width, height, ImageFormat::Lum, stride);
        // An upright symbol on clean paper needs no search; one that is not gets it.
        auto result = read(picture, true);
        if (!result.isValid()) result = read(picture, false);
        if (!result.isValid()) return -1;
        const auto &bytes = result.bytes();
        const auto length = static_cast<size_t>(bytes.size());
        std::copy_n(bytes.begin(), std::min(length, capacity), payload);
        const auto name = result.ecLevel();
        *level = name.size() == 1 ? name[0] : '?';
        return static_cast<long>(length);
    } catch (...) {
        return -1;
    }
}

#define TSUCHI_TEXT(value) #value
#define TSUCHI_VERSION(major, minor, patch)                                                        \
    TSUCHI_TEXT(major) "." TSUCHI_TEXT(minor) "." TSUCHI_TEXT(patch)

extern "C" const char *tsuchi_zxing_version(void) {
    return TSUCHI_VERSION(ZXING_VERSION_MAJOR, ZXING_VERSION_MINOR, ZXING_VERSION_PATCH);
}
