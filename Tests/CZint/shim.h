// libzint as a second opinion of customer barcodes; nothing of the product uses it.
#pragma once
#include <string.h>
#include <zint.h>

// The three rows of a customer barcode of so many modules; its width, or 0 if libzint refuses it.
// Swift imports no array as large as `encoded_data`.
static inline int tsuchi_zint_japan_post(const char *text, unsigned char *rows, int width) {
    struct zint_symbol *symbol = ZBarcode_Create();
    if (!symbol) return 0;
    symbol->symbology = BARCODE_JAPANPOST;
    int made = 0;
    if (ZBarcode_Encode(symbol, (const unsigned char *)text, (int)strlen(text)) < ZINT_ERROR
        && symbol->rows == 3 && symbol->width == width) {
        made = symbol->width;
        for (int row = 0; row < 3; row++)
            for (int column = 0; column < width; column++)
                rows[row * width + column] =
                    symbol->encoded_data[row][column >> 3] >> (column & 7) & 1;
    }
    ZBarcode_Delete(symbol);
    return made;
}
