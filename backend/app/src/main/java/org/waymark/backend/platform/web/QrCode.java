package org.waymark.backend.platform.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A text as a drawing for cameras: dark squares in one path, with the quiet border that they need. */
public final class QrCode {

    private QrCode() {}

    /** @param label what it is for, for those who do not see it; plain words */
    public static String svg(String text, String label) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return """
                    <svg viewBox="0 0 %d %d" role="img" aria-label="%s" \
                    shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/>\
                    <path d="%s" fill="#000"/></svg>""".formatted(squares.getWidth(), squares.getHeight(), label, path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a drawing", e);
        }
    }
}
