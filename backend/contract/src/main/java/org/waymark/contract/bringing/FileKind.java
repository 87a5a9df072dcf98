package org.waymark.contract.bringing;

/** What a file of a running programme tells. */
public enum FileKind {
    /** One person a row. The others need it. */
    PEOPLE,
    /** What somebody has done of one topic, a row. */
    PROGRESS,
    /** One session a row, over or to come. */
    SESSIONS,
    /** How one person took part in one session, a row; or that they have a seat in one to come. Needs sessions. */
    ATTENDANCE
}
