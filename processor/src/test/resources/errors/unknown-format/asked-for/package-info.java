@RelationInterface(value = ".", formats = true)
package com.example;

import dev.databag.RelationInterface;
