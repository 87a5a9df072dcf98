package org.waymark.backend.organisation;

/**
 * A number on a list of eligibility, with whose number it is: those of childminders and of schools are of the same form,
 * and hundreds of them are equal.
 */
public record ListedNumber(Kind kind, String number) {

    public enum Kind {
        /** Of an establishment in the national register. */
        URN('U'),
        /** Of a provider in the inspectorate's register of early years. */
        EARLY_YEARS_URN('E'),
        UKPRN('P');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        static Kind of(char mark) {
            for (Kind kind : values()) {
                if (kind.mark == mark) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of number: " + mark);
        }
    }

    public ListedNumber {
        if (!number.matches("[A-Z]{0,3}\\d{4,10}")) {
            throw new IllegalArgumentException("up to three letters and four to ten digits");
        }
    }

    /** As it is stored, such as {@code U100000}. */
    public String text() {
        return kind.mark + number;
    }

    public static ListedNumber parse(String text) {
        return new ListedNumber(Kind.of(text.charAt(0)), text.substring(1));
    }
}
