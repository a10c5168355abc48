@RelationInterface(value = ".", jsonFields = {"host", "host"})
package com.example;

import dev.databag.*;
