/**
 * Interfaces other than tracing, in both languages: charms with generated types come in, and the same in Python on the
 * real libraries. They know of each other what is in the databags.
 */
package dev.databag.example.libraries;
