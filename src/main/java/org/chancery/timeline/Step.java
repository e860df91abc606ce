package org.chancery.timeline;

import java.time.LocalDate;

/**
 * What an act changed in the state on one day. An act of a vague date changes it twice: it becomes
 * possible on one day and certain on another. Where several acts change one fact on one day, the
 * last of them in the order of the world tells it, for a state is that of the end of a day.
 *
 * @param on the first day on which the state is another
 */
public record Step(LocalDate on, ChangeOfFact change) {}
