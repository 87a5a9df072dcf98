package org.waymark.backend.catalogue;

/**
 * A question that finds out what somebody knows before they are taught it, at one level.
 *
 * @param level 1 know, 2 apply, 3 lead, 4 lead across schools
 * @param difficulty its author's guess in logits; 0 where half of those who are just at the level know the answer
 * @param uncertainty the standard deviation of that guess, in logits
 */
public record BankItem(Check check, int level, double difficulty, double uncertainty) {}
