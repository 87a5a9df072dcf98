package org.waymark.backend.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A text as a drawing for cameras: dark squares in one path, with the quiet border that they need. */
final class QrCode {

    private QrCode() {}

    static String svg(String text) {
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
                    <svg viewBox="0 0 %d %d" role="img" aria-label="Code for the camera of your app" \
                    shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/>\
                    <path d="%s" fill="#000"/></svg>""".formatted(squares.getWidth(), squares.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a drawing", e);
        }
    }
}
