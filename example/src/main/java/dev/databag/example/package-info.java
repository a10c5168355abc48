/**
 * Two charms that talk through generated databags: a trace backend that says what it takes, and an application that
 * picks what it can send. They know nothing of JSON and nothing of where databags are kept.
 */
package dev.databag.example;
