/**
 * Keeps the databags of one relation in a directory and runs hooks over them, as Juju does with its controller. It
 * knows databags as texts only, and no interface.
 */
package dev.databag.example.store;
