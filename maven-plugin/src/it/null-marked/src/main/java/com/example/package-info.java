@org.jspecify.annotations.NullMarked
package com.example;
