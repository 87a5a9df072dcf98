package org.waymark.engine.place;

/** How good a schedule is to be; the less is asked for, the sooner it is found. */
public enum Goal {
    /** Any that keeps the rules. There is one just where there is a better one. */
    ANY,
    /** One that ends early, however uneven its weeks. */
    EARLY,
    /** One that ends early and costs little besides. */
    BEST
}
