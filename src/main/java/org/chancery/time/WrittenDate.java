package org.chancery.time;

/**
 * A day, a month or a year by the numbers of some calendar.
 *
 * @param month 0 of a year
 * @param day 0 of a month or a year
 */
record WrittenDate(int year, int month, int day) {}
