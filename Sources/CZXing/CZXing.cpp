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

// Black on white needs no threshold of its own for every part of the page, which takes three times
// as long.
Results find(const ImageView &page) {
    DecodeHints hints;
    hints.setFormats(BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(false);
    hints.setTryDownscale(false);
    hints.setBinarizer(Binarizer::FixedThreshold);
    return ReadBarcodes(page, hints);
}

char levelOf(const Result &result) {
    const auto name = result.ecLevel();
    return name.size() == 1 ? name[0] : '?';
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
        *level = levelOf(result);
        return static_cast<long>(length);
    } catch (...) {
        return -1;
    }
}

extern "C" long tsuchi_find_qr_codes(const uint8_t *grey, int width, int height, int stride,
                                     tsuchi_found_qr_code *found, size_t capacity, char *payloads,
                                     size_t payload_capacity) {
    try {
        size_t count = 0, used = 0;
        for (const auto &result : find(ImageView(grey, width, height, ImageFormat::Lum, stride))) {
            const auto &bytes = result.bytes();
            const auto length = static_cast<size_t>(bytes.size());
            if (!result.isValid() || count == capacity || length > payload_capacity - used) continue;
            auto &code = found[count++];
            for (int corner = 0; corner < 4; corner++) {
                code.x[corner] = result.position()[corner].x;
                code.y[corner] = result.position()[corner].y;
            }
            code.level = levelOf(result);
            code.start = used;
            code.length = length;
            std::copy(bytes.begin(), bytes.end(), payloads + used);
            used += length;
        }
        return static_cast<long>(count);
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
