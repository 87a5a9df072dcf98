package org.waymark.contract.identity;

/**
 * @param secret in Base32, for those who type it
 * @param qrSvg the same as a drawing for an app's camera
 */
public record SecondFactorStart(String secret, String qrSvg) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "SecondFactorStart";
    }
}
