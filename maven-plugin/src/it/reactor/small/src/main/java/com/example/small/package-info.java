@RelationInterface("shop")
package com.example.small;

import dev.databag.RelationInterface;
