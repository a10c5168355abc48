@RelationInterface("")
package com.example;

import dev.databag.*;
