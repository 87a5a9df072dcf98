package org.waymark.backend.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waymark.backend.platform.security.Secrets;

/** Codes that change each minute, made of a session's secret and the time, without letters that are taken for digits. */
final class SessionCodes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final int STEP_SECONDS = 60;
    private static final int STEPS_TAKEN = 3;

    private SessionCodes() {}

    static String at(String secret, Instant now) {
        return of(secret, step(now));
    }

    /** Whether it is that of now or of one of the two minutes before. */
    static boolean takes(String secret, String code, Instant now) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return LongStream.range(0, STEPS_TAKEN).anyMatch(back -> Secrets.same(of(secret, step(now) - back), plain));
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    private static String of(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            long number = ByteBuffer.wrap(
                            mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()))
                    .getLong();
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt((int) (number >>> (5 * i) & 31)));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
