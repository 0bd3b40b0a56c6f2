package dev.hearth.rest;

/** Somebody who shows an answer, and what has to be done with it for that. */
interface AnswerReader {
    /** Whether it takes attributes out of the answer. */
    boolean wantsAttributes();

    /** Whether it has templates, which are given what the answer stands for. */
    boolean wantsValue();
}
