@RelationInterface(value = ".", jsonFields = {"host", ""})
package com.example;

import dev.databag.*;
