package org.waymark.contract.attendance;

import java.time.LocalDateTime;

/**
 * By which those who are in a session say that they are there.
 *
 * @param code six letters and digits, another one each minute; each is taken for two minutes more
 * @param link where it is taken, with the code in it
 * @param svg the link as a drawing for cameras
 * @param until when no code of this session is taken any more, local time in England
 */
public record RegisterCode(String topic, String place, String code, String link, String svg, LocalDateTime until) {}
