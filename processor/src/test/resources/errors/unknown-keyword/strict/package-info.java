@RelationInterface(value = ".", strict = true)
package com.example;

import dev.databag.*;
