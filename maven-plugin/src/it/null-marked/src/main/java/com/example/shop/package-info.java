@NullMarked
@RelationInterface("schemas/shop")
package com.example.shop;

import dev.databag.RelationInterface;
import org.jspecify.annotations.NullMarked;
