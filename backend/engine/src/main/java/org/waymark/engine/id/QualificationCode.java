package org.waymark.engine.id;

/** A qualification, such as {@code NPQSL}. */
public record QualificationCode(String value) implements Comparable<QualificationCode> {
    public QualificationCode {
        Ids.check("qualification code", value);
    }

    @Override
    public int compareTo(QualificationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
