package org.waymark.ui.shell;

/** A finger-post: one post, two arms, the upper one the way to go. The icon file draws the same. */
final class Wordmark {

    static final String SVG = """
            <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect class="post" x="14" y="2" width="4" height="28" rx="1"/>
            <path class="arm-on" d="M6 5h17l5 4.5-5 4.5H6z"/>
            <path class="arm-back" d="M26 16H12l-4 3.5 4 3.5h14z"/>
            </svg>""";

    private Wordmark() {}
}
