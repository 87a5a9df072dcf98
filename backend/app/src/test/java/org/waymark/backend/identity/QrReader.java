package org.waymark.backend.identity;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees a drawing as a camera would. */
final class QrReader {

    private static final int SCALE = 8;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private QrReader() {}

    static String read(String svg) throws Exception {
        Matcher viewBox = SIZE.matcher(svg);
        if (!viewBox.find()) throw new IllegalArgumentException(svg);
        int size = Integer.parseInt(viewBox.group(1)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        SQUARE.matcher(svg).results().forEach(square -> {
            int left = Integer.parseInt(square.group(1)) * SCALE;
            int top = Integer.parseInt(square.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
        });
        var picture = new RGBLuminanceSource(size, size, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
